package vn.thongmach.cluster;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.flink.util.Collector;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Accepted events in a topic: the region is the key, the payload the value, the rest headers. */
final class OfferedTopic {

  private static final String POSITION = "position";
  private static final String RECEIVED = "received";
  private static final String KIND = "kind";
  private static final String SENDER = "sender";
  private static final String SENDER_NAME = "senderName";
  private static final String ORIGIN = "origin";

  private OfferedTopic() {}

  /**
   * Makes a topic whose partitions keep the order of each region. What is kept counts from when the
   * broker got it: by the time of the events themselves an old storm would be thrown away unread.
   */
  static void create(String broker, String topic, int partitions)
      throws ExecutionException, InterruptedException {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker))) {
      NewTopic wanted =
          new NewTopic(topic, partitions, (short) 1)
              .configs(Map.of("message.timestamp.type", "LogAppendTime"));
      admin.createTopics(List.of(wanted)).all().get();
    }
  }

  /**
   * Hands events in, in order; returns once the broker has them all.
   *
   * @param regions each has the partition of its number, so that each is heard of
   */
  static void send(String broker, String topic, List<String> regions, List<Offered> events)
      throws ExecutionException, InterruptedException {
    Properties settings = new Properties();
    settings.put("bootstrap.servers", broker);
    settings.put("acks", "all");
    settings.put("enable.idempotence", true);
    settings.put("linger.ms", 5);
    ByteArraySerializer bytes = new ByteArraySerializer();
    try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(settings, bytes, bytes)) {
      var sent =
          events.stream().map(event -> producer.send(record(topic, regions, event))).toList();
      producer.flush();
      for (var one : sent) {
        one.get();
      }
    }
  }

  private static ProducerRecord<byte[], byte[]> record(
      String topic, List<String> regions, Offered event) {
    ProducerRecord<byte[], byte[]> record =
        new ProducerRecord<>(
            topic,
            regions.indexOf(event.senderName()),
            null,
            text(event.senderName()),
            event.payload());
    Headers headers = record.headers();
    headers.add(POSITION, number(event.position()));
    headers.add(RECEIVED, number(event.received()));
    headers.add(KIND, text(event.kind()));
    headers.add(SENDER, text(event.sender()));
    headers.add(SENDER_NAME, text(event.senderName()));
    headers.add(ORIGIN, text(event.origin()));
    return record;
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] number(long number) {
    return ByteBuffer.allocate(Long.BYTES).putLong(number).array();
  }

  /** Reads what {@link #send} wrote. */
  static final class Reader implements KafkaRecordDeserializationSchema<Offered> {

    private static final long serialVersionUID = 1L;

    @Override
    public void deserialize(ConsumerRecord<byte[], byte[]> record, Collector<Offered> out)
        throws IOException {
      out.collect(
          new Offered(
              numberOf(record, POSITION),
              textOf(record, KIND),
              textOf(record, SENDER),
              textOf(record, SENDER_NAME),
              textOf(record, ORIGIN),
              numberOf(record, RECEIVED),
              record.value()));
    }

    @Override
    public TypeInformation<Offered> getProducedType() {
      return TypeInformation.of(Offered.class);
    }

    private static byte[] header(ConsumerRecord<byte[], byte[]> record, String name) {
      return Objects.requireNonNull(
              record.headers().lastHeader(name),
              () -> "Record %d has no header %s.".formatted(record.offset(), name))
          .value();
    }

    private static String textOf(ConsumerRecord<byte[], byte[]> record, String name) {
      return new String(header(record, name), StandardCharsets.UTF_8);
    }

    private static long numberOf(ConsumerRecord<byte[], byte[]> record, String name) {
      return ByteBuffer.wrap(header(record, name)).getLong();
    }
  }
}
