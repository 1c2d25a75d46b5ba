// The contract names roles, which people have and programs do not ask for; to log in takes the identity provider's address.
// So the page shows the contract with this one scheme put in other words.
function withLogin(contract, issuer) {
  const schemes = contract.components.securitySchemes;
  if (issuer) {
    schemes.person = {
      type: 'openIdConnect',
      openIdConnectUrl: issuer + '/.well-known/openid-configuration',
      description: schemes.person.description,
    };
    for (const path of Object.values(contract.paths)) {
      for (const operation of Object.values(path)) {
        operation.security = operation.security?.map((way) => (way.person ? { person: [] } : way));
      }
    }
  }
  return contract;
}

async function json(address) {
  return (await fetch(address)).json();
}

Promise.all([json('/openapi.json'), json('/.well-known/oauth-protected-resource')]).then(([contract, resource]) => {
  const ui = SwaggerUIBundle({
    spec: withLogin(contract, resource.authorization_servers[0]),
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
