package vn.haidang.measures.web;

import org.springframework.http.ResponseEntity;

/** A message of SDMX as CSV. */
@FunctionalInterface
interface SdmxMessage {

  /** The download; its name without an ending. */
  ResponseEntity<byte[]> answer(String name);
}
