-- Run once, on an empty data volume: a database and a login for each module that keeps data, and no way into it for
-- anybody else. The launcher makes the same ones for ./run.

\getenv centres_password CENTRES_PASSWORD
\getenv ideas_password IDEAS_PASSWORD
\getenv events_password EVENTS_PASSWORD
\getenv gateway_password GATEWAY_PASSWORD
\getenv keycloak_password KEYCLOAK_PASSWORD

CREATE ROLE centres LOGIN PASSWORD :'centres_password';
CREATE DATABASE centres OWNER centres;
REVOKE ALL ON DATABASE centres FROM PUBLIC;

CREATE ROLE ideas LOGIN PASSWORD :'ideas_password';
CREATE DATABASE ideas OWNER ideas;
REVOKE ALL ON DATABASE ideas FROM PUBLIC;

CREATE ROLE events LOGIN PASSWORD :'events_password';
CREATE DATABASE events OWNER events;
REVOKE ALL ON DATABASE events FROM PUBLIC;

CREATE ROLE gateway LOGIN PASSWORD :'gateway_password';
CREATE DATABASE gateway OWNER gateway;
REVOKE ALL ON DATABASE gateway FROM PUBLIC;

CREATE ROLE keycloak LOGIN PASSWORD :'keycloak_password';
CREATE DATABASE keycloak OWNER keycloak;
REVOKE ALL ON DATABASE keycloak FROM PUBLIC;

REVOKE ALL ON DATABASE postgres, template1 FROM PUBLIC;
