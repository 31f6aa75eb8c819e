extension Labels {
  /// The caption in all languages; nil when there is none but the name.
  func captionDefinition(name: String) -> YAML? {
    Self.localized(caption ?? (captions.isEmpty ? nil : name), captions)
  }

  /// The description in all languages; nil when there is none.
  ///
  /// What has no English one gets the name for it.
  func descriptionDefinition(name: String) -> YAML? {
    Self.localized(description ?? (descriptions.isEmpty ? nil : caption ?? name), descriptions)
  }

  /// `visible: false` where people do not see it.
  var visibleDefinition: YAML? { .flag(isVisible, unless: true) }

  /// A text with its translations, of which an English one takes the place of the text itself.
  static func localized(_ text: String?, _ translations: [String: String]) -> YAML? {
    guard let text else { return nil }
    guard !translations.isEmpty else { return .text(text) }
    var others = translations
    let english = others.removeValue(forKey: "en") ?? text
    return .map(
      [YAML.Entry(key: "en", value: .text(english))]
        + others.sorted { $0.key < $1.key }.map { YAML.Entry(key: $0.key, value: .text($0.value)) })
  }
}
