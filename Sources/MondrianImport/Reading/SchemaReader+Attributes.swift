import Wording

extension SchemaReader {
  /// An attribute that must be there; the empty text after recording that it is not.
  func required(_ node: XMLNode, _ attribute: String) -> String {
    if let value = node[attribute], !value.isEmpty { return value }
    log.mistake(node.place(of: attribute), "\(node.sketch) needs the attribute '\(attribute)'.")
    return ""
  }

  /// An attribute that says true or false.
  func flag(_ node: XMLNode, _ attribute: String, default fallback: Bool) -> Bool {
    guard let text = node[attribute] else { return fallback }
    if let value = Bool(text.lowercased()) { return value }
    log.mistake(node.place(of: attribute), "\(attribute)=\"\(text)\": expected true or false.")
    return fallback
  }

  /// One of a few words, ignoring case as Mondrian does not but people do; nil when the attribute is not there.
  func choice<Meaning>(_ node: XMLNode, _ attribute: String, _ meanings: KeyValuePairs<String, Meaning>) -> Meaning? {
    guard let text = node[attribute] else { return nil }
    if let found = meanings.first(where: { $0.key.lowercased() == text.lowercased() }) { return found.value }
    let words = meanings.map(\.key)
    log.mistake(
      node.place(of: attribute),
      "\(attribute)=\"\(text)\": expected one of \(words.joined(separator: ", "))."
        + NearestName.question(for: text, among: words))
    return nil
  }

  /// A value's type.
  func type(_ node: XMLNode, _ attribute: String) -> ValueType? {
    choice(
      node, attribute,
      [
        "String": .text, "Numeric": .number, "Integer": .integer, "Long": .integer, "Boolean": .boolean, "Date": .date,
        "Time": .time,
        "Timestamp": .timestamp,
      ])
  }

  /// Captions, descriptions and their translations, which stand in annotations such as `caption.de_DE`.
  ///
  /// - Parameter worded: false where nothing shows words, so that translations are noted as lost too.
  func labels(of node: XMLNode, worded: Bool = true) -> Labels {
    var labels = Labels(
      caption: node["caption"], description: node["description"], isVisible: flag(node, "visible", default: true))
    for annotation in node.first("Annotations")?.all("Annotation") ?? [] {
      let name = required(annotation, "name")
      let text = annotation.text.trimmed
      let parts = name.split(separator: ".", maxSplits: 1).map(String.init)
      if worded, let kind = parts.first, ["caption", "description"].contains(kind), !text.isEmpty {
        let language = parts.count == 1 ? nil : Self.languageCode(parts[1])
        if parts.count == 1 {
          if kind == "caption" { labels.caption = labels.caption ?? text }
          if kind == "description" { labels.description = labels.description ?? text }
          continue
        }
        if let language {
          if kind == "caption" { labels.captions[language] = text } else { labels.descriptions[language] = text }
          continue
        }
      }
      log.lost(
        annotation.place, "\(annotation.sketch) in \(node.sketch)",
        "only annotations caption.LOCALE and description.LOCALE of what people see have a meaning here")
    }
    return labels
  }

  /// `de_DE` as `de-DE`; nil for what is no locale.
  private static func languageCode(_ locale: String) -> String? {
    let code = locale.replacing("_", with: "-")
    return code.wholeMatch(of: /[a-z]{2,3}(-[A-Za-z0-9]{2,8})*/) == nil ? nil : code
  }
}

extension String {
  /// The text without blanks and line breaks at its ends.
  var trimmed: String {
    let head = drop { $0.isWhitespace }
    return String(head.reversed().drop { $0.isWhitespace }.reversed())
  }
}
