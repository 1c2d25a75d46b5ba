package vn.hanoi.creativecity.ideas.attachment;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** Where the virus scanner is. The environment may say so: {@code ATTACHMENTS_SCANNER_HOST}. */
@ConfigMapping(prefix = "attachments.scanner")
interface ScannerSettings {

    /** The host of clamd; without one files are not scanned. */
    Optional<String> host();

    @WithDefault("3310")
    int port();
}
