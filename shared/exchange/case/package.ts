/** A CFPackage of CASE 1.1 (1EdTech), as far as we write it. Field by field as in the official schema. */
export interface CfPackage {
  readonly CFDocument: CfDocument;
  readonly CFItems: readonly CfItem[];
  readonly CFAssociations: readonly CfAssociation[];
  readonly CFDefinitions: { readonly CFItemTypes: readonly CfItemType[] };
}

interface Stamped {
  readonly identifier: string;
  readonly uri: string;
  readonly lastChangeDateTime: string;
}

export interface CfDocument extends Stamped {
  readonly caseVersion: '1.1';
  readonly title: string;
  readonly creator: string;
  readonly language?: string;
  readonly extensions: Extensions;
}

export interface CfItem extends Stamped {
  readonly fullStatement: string;
  readonly humanCodingScheme?: string;
  readonly abbreviatedStatement?: string;
  readonly CFItemType?: string;
  readonly CFItemTypeURI?: CfLink;
  readonly listEnumeration: string;
  readonly educationLevel?: readonly string[];
  readonly language?: string;
  readonly extensions?: Extensions;
}

export interface CfAssociation extends Stamped {
  readonly associationType: string;
  readonly sequenceNumber: number;
  readonly originNodeURI: CfLink;
  readonly destinationNodeURI: CfLink;
  readonly extensions?: Extensions;
}

export interface CfItemType extends Stamped {
  readonly title: string;
  readonly description: string;
  readonly hierarchyCode: string;
  readonly typeCode: string;
}

export interface CfLink {
  readonly title: string;
  readonly identifier: string;
  readonly uri: string;
}

/** Our one key among what others may add. */
export const OWN_EXTENSION = 'zhengji';
export interface Extensions {
  readonly [OWN_EXTENSION]: Readonly<Record<string, unknown>>;
}

/** Of what our extensions say. A higher number was written by a newer version of this app. */
export const EXTENSION_FORMAT = 1;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
export const isUuid = (text: string): boolean => UUID.test(text);

/** Not an address: nobody serves our standards, and an invented one would be a lie. */
export const uriOf = (identifier: string): string => `urn:uuid:${identifier}`;
