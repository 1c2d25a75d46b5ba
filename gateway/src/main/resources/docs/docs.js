// The contract names roles, which people have and programs do not ask for; to log in takes the identity provider's
// addresses. So the page shows the contract with this one scheme put in other words.
function withLogin(contract, provider) {
  const schemes = contract.components.securitySchemes;
  schemes.person = {
    type: 'oauth2',
    description: schemes.person.description,
    flows: {
      authorizationCode: {
        authorizationUrl: provider.authorization_endpoint,
        tokenUrl: provider.token_endpoint,
        scopes: { openid: 'Who you are' },
      },
    },
  };
  for (const path of Object.values(contract.paths)) {
    for (const operation of Object.values(path)) {
      operation.security = operation.security?.map((way) => (way.person ? { person: ['openid'] } : way));
    }
  }
  return contract;
}

async function json(address) {
  return (await fetch(address)).json();
}

// Nobody can log in while there is no provider, or while it is away; the page shows all the rest.
async function provider() {
  const [issuer] = (await json('/.well-known/oauth-protected-resource')).authorization_servers;
  return issuer && json(issuer + '/.well-known/openid-configuration').catch(() => undefined);
}

Promise.all([json('/openapi.json'), provider()]).then(([contract, provider]) => {
  const ui = SwaggerUIBundle({
    spec: provider ? withLogin(contract, provider) : contract,
    dom_id: '#docs',
    deepLinking: true,
    displayRequestDuration: true,
    docExpansion: 'list',
    filter: true,
    oauth2RedirectUrl: location.origin + '/docs/oauth2-redirect.html',
    // Nothing goes to a validator elsewhere.
    validatorUrl: null,
  });
  ui.initOAuth({ clientId: 'docs', scopes: 'openid', usePkceWithAuthorizationCodeGrant: true });
});
