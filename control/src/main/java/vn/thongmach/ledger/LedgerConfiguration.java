package vn.thongmach.ledger;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.thongmach.ledger.file.KeptCheckpoints;
import vn.thongmach.ledger.file.KeyFile;
import vn.thongmach.ledger.file.LeafFile;
import vn.thongmach.ledger.file.LedgerFolder;

/** The files of the ledger below the data folder. */
@Configuration(proxyBeanMethods = false)
class LedgerConfiguration {

  @Bean
  LedgerFolder ledgerFolder(@Value("${thongmach.data:data}") Path data) {
    return new LedgerFolder(data);
  }

  @Bean
  LeafFile leafFile(LedgerFolder folder) {
    return new LeafFile(folder);
  }

  @Bean
  KeyFile keyFile(LedgerFolder folder) {
    return new KeyFile(folder);
  }

  @Bean
  KeptCheckpoints keptCheckpoints(LedgerFolder folder) {
    return new KeptCheckpoints(folder);
  }
}
