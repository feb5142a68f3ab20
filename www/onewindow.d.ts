// The JavaScript API of OneWindow. Import it from `onewindow.js`, which lies beside this file on every built site.

/** A language of the program. */
export type Lang = "zh" | "en";

/** How sure a statement of the catalogue is; `verify` values are empty until the centre fills them in. */
export type Confidence = "sure-read" | "sure-known" | "likely" | "verify";

/** A value as a host writes it. Dates are `"YYYY-MM-DD"`, choices are codes, tables are lists of rows. */
export type Given = string | number | boolean | string[] | { [column: string]: Given }[];

/** Facts or answers by id; `null` means "not known". */
export type Values = { [id: string]: Given | null | undefined };

/** Every failure is an `Error` with one of these codes and the place in the argument. */
export interface OneWindowError extends Error {
  name: "OneWindowError";
  code:
    | "bad-catalogue"
    | "wrong-type"
    | "bad-option"
    | "bad-date"
    | "unknown-item"
    | "unknown-fact"
    | "unknown-field"
    | "not-fetched"
    | "export-failed";
  path: string;
}

export interface ItemSummary {
  id: string;
  category: string;
  name: string;
  summary: string;
  audience: string;
  decides: string;
  /** `outline`: names and who decides, the window tells the rest. */
  depth: "outline" | "full";
}

export interface Sentence { text: string; confidence: Confidence }

/** A length of time; `value` is null until the centre has filled it in. Working days are not days. */
export interface Term { value: number | null; unit: "workday" | "day" | "month" | "year"; note: string; confidence: Confidence }

export interface FieldInfo {
  id: string;
  label: string;
  kind: string;
  /** The answer is a shared fact: entered once, offered in every form. */
  shared: boolean;
  options: { code: string; label: string }[];
  columns: FieldInfo[];
}

export interface ItemGuide extends ItemSummary {
  notice: string | null;
  conditions: Sentence[];
  steps: { name: string; who: string; note: string; time: Term | null }[];
  statutoryTime: Term | null;
  promisedTime: Term | null;
  fee: Sentence | null;
  result: Sentence | null;
  /** Local figures to be told; `value` has its unit, and is null until somebody has filled it in. */
  figures: { id: string; label: string; value: string | null; confidence: Confidence }[];
  basis: { title: string; number: string; articles: string; note: string }[];
  after: Sentence[];
  tips: Sentence[];
  related: string[];
  /** Facts worth asking first. */
  ask: string[];
  form: { title: string; version: string; sections: { id: string; label: string; fields: FieldInfo[] }[] } | null;
}

export interface VerdictReport {
  /** `met` means "may apply", never "will get": the authority decides. */
  verdict: "met" | "not-met" | "unknown";
  /** Facts and figures still needed; exactly those that can still change the verdict. */
  missing: string[];
  conditions: { text: string; state: "met" | "not-met" | "unknown" | "person"; confidence: Confidence }[];
}

export interface ChecklistLine {
  material: string;
  name: string;
  hint: string;
  group: "bring" | "fill" | "not-needed" | "later";
  /** Facts it depends on; empty: needed for certain. */
  dependsOn: string[];
  form: "original" | "shown" | "copy" | "e-cert";
  /** null: the centre must say. */
  originals: number | null;
  copies: number | null;
  /** Any one of the lines with the same group is enough. */
  anyOf: string | null;
  notes: string[];
  items: string[];
  confidence: Confidence;
}

export interface Checklist { bring: number; fill: number; sign: number; lines: ChecklistLine[] }

export interface Report {
  /** Nothing is missing and nothing is an error. */
  complete: boolean;
  missing: string[];
  /** `path` is a field id; inside a table `table[row].column`, rows from 1. */
  violations: { path: string; level: "note" | "warning" | "error"; message: string }[];
}

export interface CaseInput {
  items: string[];
  /** Shared facts by id. */
  facts?: Values;
  /** Answers to each form's own fields: item id → field id → value. */
  answers?: { [item: string]: Values };
  /** When it was finished, ISO 8601 with offset; the same case and time give the same bytes. */
  finishedAt?: string;
}

export interface Packet {
  /** The papers to print. */
  pdf: Uint8Array;
  /** The file for the counter: a BagIt bag in a ZIP. */
  zip: Uint8Array;
  /** Digest of the packet as it stands on the cover sheet, lower-case hex. */
  root: string;
}

export interface KitOptions {
  /** Default `zh`. */
  lang?: Lang;
  /** The day rules are evaluated for, `YYYY-MM-DD`; default: the device's date. */
  today?: string;
}

export interface Kit {
  items(query?: string): ItemSummary[];
  item(id: string): ItemGuide;
  checklist(ids: string[], facts?: Values): Checklist;
  verdict(id: string, facts?: Values): VerdictReport;
  validate(id: string, answers: Values): Report;
  packet(input: CaseInput): Promise<Packet>;
  free(): void;
}

export interface MountOptions {
  /** Whether the app may set the document's title and language; default: it leaves them alone. */
  ownDocument?: boolean;
  /**
   * Reads an identity card, when the place has a reader. Where a form asks for an identity number the app offers to fill in from the
   * card and calls this; the promise holds what the card says, as text by fact id: `{ "person.name": "…", "person.id_no": "…" }`.
   * Facts the catalogue does not know are left out; an empty text changes nothing.
   */
  onIdCard?: () => Promise<{ [fact: string]: string }>;
  /**
   * The app stands on a machine in a hall that one person uses after the other: it keeps nothing, saves and takes in no files, asks
   * whether somebody is still there, and clears everything afterwards by loading the page anew.
   */
  kiosk?: boolean | KioskOptions;
}

/** A machine in a hall. */
export interface KioskOptions {
  /** Seconds without a touch until it asks whether somebody is still there; default 60. */
  warnAfter?: number;
  /** Seconds without a touch until it clears everything; default 90, at least 20 more than `warnAfter`, at most 3600. */
  wipeAfter?: number;
  /** Calls the staff (a bell, a light), when somebody presses “找工作人员”. Nothing about the person is handed over. */
  onStaff?: () => void;
}

/** The app in an element. */
export interface Mounted {
  /** Takes the app out again; the draft stays on the device, but not in a kiosk. */
  unmount(): void;
}

/** Opens the catalogue of this site without any screen. */
export function open(options?: KitOptions): Promise<Kit>;

/** Puts the whole app into `element`, in place of what is there. */
export function mount(element: Element, options?: MountOptions): Promise<Mounted>;
