/** Each tries to run a script or to reach the outside, and would leave the word `fired` in the title. */
export const HOSTILE_SVG = `<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10" onload="top.document.title='fired'">
<script>top.document.title='fired'; fetch('http://127.0.0.1:1/svg')</script>
<image href="http://127.0.0.1:1/image"/><rect width="10" height="10"/></svg>`;

export const HOSTILE_HTML = `<!doctype html><meta http-equiv="refresh" content="0;url=http://127.0.0.1:1/refresh">
<script>document.title='fired'; top.location='http://127.0.0.1:1/top'; window.open('http://127.0.0.1:1/open')</script>
<img src=x onerror="document.title='fired'"><img src="http://127.0.0.1:1/image">
<form action="http://127.0.0.1:1/form"><input autofocus onfocus="this.form.submit()"></form>`;
