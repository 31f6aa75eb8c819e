import OrderedCollections
import StarSchema

extension DefinitionNode {
  /// The texts of a list.
  var texts: [String] {
    items.compactMap(\.text)
  }

  /// The texts of a list whose items may be empty.
  var spellings: [String] {
    items.compactMap(\.spelling)
  }

  /// A whole number.
  var integer: Int? {
    text.flatMap { Int($0) }
  }

  /// A number.
  var number: Double? {
    text.flatMap { Double($0) }
  }

  /// `true` or `false`.
  var boolean: Bool? {
    text.flatMap { Bool($0) }
  }

  /// A text in several languages, or a plain one that is English.
  var localizedText: LocalizedText? {
    if let text { return LocalizedText(text) }
    let texts = entries.compactMap { entry in entry.value.text.map { (entry.name, $0) } }
    let byLanguage = Dictionary(texts) { first, _ in first }
    guard let english = byLanguage["en"] else { return nil }
    return LocalizedText(english, others: byLanguage.filter { $0.key != "en" })
  }

  /// A choice by its spelling.
  func choice<Choice: RawRepresentable<String>>(_ type: Choice.Type = Choice.self) -> Choice? {
    text.flatMap { Choice(rawValue: $0) }
  }

  /// A column type; text where it cannot be read, which has been reported.
  var columnType: ColumnType {
    text.flatMap { try? ColumnType(reading: $0) } ?? .text
  }

  /// A column type under its name.
  var columnTypes: OrderedDictionary<String, ColumnType> {
    OrderedDictionary(entries.map { ($0.name, $0.value.columnType) }) { first, _ in first }
  }

  /// A number format in several languages, or a plain one for all of them.
  var numberFormat: NumberFormat? {
    guard let texts = localizedText, var format = try? NumberFormat(reading: texts.english) else { return nil }
    format.translations = texts.others.compactMapValues { text in
      (try? NumberFormat(reading: text)).map { .init(prefix: $0.prefix, suffix: $0.suffix) }
    }
    return format
  }

  /// The format of cells as pages write it, in several languages; nil when they cannot.
  var pageFormat: NumberFormat? {
    guard let texts = localizedText, var format = NumberFormat(ofCells: texts.english) else { return nil }
    format.translations = texts.others.compactMapValues { text in
      NumberFormat(ofCells: text).map { .init(prefix: $0.prefix, suffix: $0.suffix) }
    }
    return format
  }

  /// The definitions of a mapping by their names.
  func map<Value>(_ read: (Entry) -> Value) -> OrderedDictionary<String, Value> {
    OrderedDictionary(entries.map { ($0.name, read($0)) }) { first, _ in first }
  }
}
