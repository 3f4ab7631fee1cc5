// A real login service (certified OpenID Provider) with made-up people, for the tests of logging in.
//
//     node inlogdienst.mjs ISSUER REDIRECT_URI CERTIFICATE KEY
//
// Two addresses of its own stand beside those of the standard: /mensen takes the people as JSON, and
// /interaction/<id>?wie=<person> is what a person would click on the page of the login service.
import { readFileSync } from 'node:fs'
import { createServer } from 'node:https'
import Provider from 'oidc-provider'

const [issuer, terug, certificaat, sleutel] = process.argv.slice(2)
let mensen = {}

const provider = new Provider(issuer, {
  clients: [
    {
      client_id: 'waakvlam',
      client_secret: 'een-geheim-tussen-twee-servers-0123456789',
      redirect_uris: [terug],
      response_types: ['code'],
      grant_types: ['authorization_code'],
      token_endpoint_auth_method: 'client_secret_post',
    },
  ],
  pkce: { required: () => true },
  acrValues: ['laag', 'hoog'],
  claims: {
    openid: ['sub', 'acr', 'amr', 'rollen'],
    profile: ['name', 'given_name', 'family_name', 'preferred_username'],
    email: ['email'],
  },
  features: { devInteractions: { enabled: false } },
  interactions: { url: (ctx, interaction) => `/interaction/${interaction.uid}` },
  async findAccount(ctx, sub) {
    const { acr, amr, ...rest } = mensen[sub] ?? {}
    return { accountId: sub, claims: async () => ({ sub, ...rest }) }
  },
  async loadExistingGrant(ctx) {
    const grant = new provider.Grant({ clientId: ctx.oidc.client.clientId, accountId: ctx.oidc.session.accountId })
    grant.addOIDCScope('openid profile email')
    await grant.save()
    return grant
  },
})

async function kies(req, res, url) {
  const wie = url.searchParams.get('wie')
  if (wie === 'stop') {
    return provider.interactionFinished(req, res, { error: 'access_denied' }, { mergeWithLastSubmission: false })
  }
  const { acr, amr } = mensen[wie]
  return provider.interactionFinished(req, res, { login: { accountId: wie, acr, amr, remember: false } }, { mergeWithLastSubmission: false })
}

const antwoord = provider.callback()
const server = createServer({ cert: readFileSync(certificaat), key: readFileSync(sleutel) }, (req, res) => {
  const url = new URL(req.url, issuer)
  if (url.pathname === '/mensen') {
    let tekst = ''
    req.on('data', (deel) => { tekst += deel })
    req.on('end', () => { mensen = JSON.parse(tekst); res.end('ok') })
    return
  }
  if (url.pathname.startsWith('/interaction/') && url.searchParams.has('wie')) {
    kies(req, res, url).catch((fout) => { res.statusCode = 500; res.end(String(fout)) })
    return
  }
  antwoord(req, res)
})
server.listen(Number(new URL(issuer).port), '127.0.0.1', () => console.log('open'))
