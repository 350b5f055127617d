package vn.haidang.documents;

import java.util.HashMap;
import java.util.Map;

/** Which part of an office file plays which role: styles, numbering, sheets. */
final class OfficeRelations {

  private OfficeRelations() {}

  /**
   * By the last word of the relation's type ("styles") and by its identifier ("rId3"). Outside
   * targets are left out: nothing is ever fetched.
   */
  static Map<String, String> of(PackedParts parts, String part, ReadingLimits limits)
      throws Refusal {
    int slash = part.lastIndexOf('/') + 1;
    String folder = part.substring(0, slash);
    String relations = folder + "_rels/" + part.substring(slash) + ".rels";
    var targets = new HashMap<String, String>();
    if (!parts.has(relations)) {
      return targets;
    }
    XmlPart xml = XmlPart.of(parts, relations, limits);
    while (xml.next()) {
      if (xml.starts("Relationship") && !"External".equals(xml.attribute("TargetMode"))) {
        String type = xml.attribute("Type", "");
        String target = xml.attribute("Target", "");
        String name = target.startsWith("/") ? target.substring(1) : folder + target;
        targets.putIfAbsent(type.substring(type.lastIndexOf('/') + 1), name);
        targets.put(xml.attribute("Id", ""), name);
      }
    }
    return targets;
  }
}
