import { platformClass } from '../../runtime/platform-class.ts';
import { required } from '../lang/arguments.ts';

/** A cookie of a page. Source: Apex Reference "Cookie Class". */
export class Cookie {
  readonly name: string;
  readonly value: string | null;
  readonly path: string | null;
  /** Seconds; -1: until the browser closes. */
  readonly maxAge: number;
  readonly isSecure: boolean;
  readonly sameSite: string | null;
  readonly isHttpOnly: boolean;

  constructor(name: string | null, value: string | null, path: string | null, maxAge: number, isSecure: boolean, sameSite: string | null = null, isHttpOnly = false) {
    this.name = required(name);
    this.value = value;
    this.path = path;
    this.maxAge = maxAge;
    this.isSecure = isSecure;
    this.sameSite = sameSite;
    this.isHttpOnly = isHttpOnly;
  }
}

type CookieArguments = ConstructorParameters<typeof Cookie>;
const make = (...args: unknown[]): Cookie => new Cookie(...(args as CookieArguments));

export const CookieClass = platformClass('System.Cookie', {
  is: (value) => value instanceof Cookie,
  constructors: {
    'Cookie(String name, String value, String path, Integer maxAge, Boolean isSecure)': make,
    'Cookie(String name, String value, String path, Integer maxAge, Boolean isSecure, String sameSite)': make,
    'Cookie(String name, String value, String path, Integer maxAge, Boolean isSecure, String sameSite, Boolean isHttpOnly)': make,
  },
  methods: {
    'String getDomain()': () => null,
    'Integer getMaxAge()': (self: Cookie) => self.maxAge,
    'String getName()': (self: Cookie) => self.name,
    'String getPath()': (self: Cookie) => self.path,
    'String getSameSite()': (self: Cookie) => self.sameSite,
    'String getValue()': (self: Cookie) => self.value,
    'Boolean isSecure()': (self: Cookie) => self.isSecure,
    'Boolean isHttpOnly()': (self: Cookie) => self.isHttpOnly,
  },
});
