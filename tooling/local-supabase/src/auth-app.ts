import { App, type EmailDriver } from '@supabase/lite';
import { createPostgresConnection, type PostgresConnection } from '@supabase/lite/postgres';

export type OAuthProvider = { clientId: string; secret: string };

export type AuthSettings = {
  jwtSecret: string;
  publishableKey: string;
  /** Where the web app is: links in mails lead there, and only there. */
  siteUrl: string;
  /** The auth server's own address. */
  supabaseUrl: string;
  emailDriver: EmailDriver;
  /** Directory of `recovery.html` and the other mail templates. */
  templatesDir: string;
  google?: OAuthProvider;
  github?: OAuthProvider;
};

// lite hands json over as text already; encoded once more it would be stored as one long string.
const json = (oid: number) => ({
  to: oid,
  from: [oid],
  serialize: (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value)),
  parse: (value: string): unknown => JSON.parse(value),
});

export const connectAuth = (authAdminUrl: string): PostgresConnection =>
  createPostgresConnection({
    url: authAdminUrl,
    postgresOptions: {
      max: 8,
      idle_timeout: 60,
      onnotice: () => undefined,
      connection: { application_name: 'auth' },
      types: { json: json(114), jsonb: json(3802) },
    },
  });

/** Supabase's auth API over our Postgres, as the role that owns the auth schema and nothing else. */
export function createAuthApp(connection: PostgresConnection, settings?: AuthSettings) {
  return new App({
    connection,
    db: { migrations: { enabled: false } },
    auth: settings ? authConfig(settings) : { enabled: true, jwt_secret: 'unused while the schema is made' },
    ...(settings && {
      api: { external_url: settings.supabaseUrl },
      options: { server: { admin: false }, drivers: { email: settings.emailDriver } },
    }),
  });
}

function authConfig(settings: AuthSettings) {
  const template = (name: string, subject: string) => ({
    subject,
    content_path: `${settings.templatesDir}/${name}.html`,
  });
  const external = (provider?: OAuthProvider) =>
    provider && { enabled: true, client_id: provider.clientId, secret: provider.secret };
  return {
    enabled: true,
    jwt_secret: settings.jwtSecret,
    publishable_key: settings.publishableKey,
    site_url: settings.siteUrl,
    additional_redirect_urls: [`${settings.siteUrl}/**`],
    jwt_expiry: 3600,
    enable_refresh_token_rotation: true,
    refresh_token_reuse_interval: 10,
    minimum_password_length: 8,
    email: {
      enable_signup: true,
      enable_confirmations: false,
      double_confirm_changes: true,
      template: {
        recovery: template('recovery', 'Reset your Switchboard password'),
        magic_link: template('magic_link', 'Your Switchboard sign-in link'),
        email_change: template('email_change', 'Confirm your new email address'),
        confirmation: template('confirmation', 'Confirm your email address'),
      },
    },
    external: { google: external(settings.google), github: external(settings.github) },
  };
}
