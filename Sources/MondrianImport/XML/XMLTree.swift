import Foundation
import FoundationXML

/// The elements of an XML file.
struct XMLTree {
  let root: XMLNode

  /// Reads a file.
  ///
  /// - Throws: `MondrianError` of kind `xml` when the file is not well formed.
  init(reading data: Data, file: String) throws(MondrianError) {
    guard let text = XMLText.decoded(data) else {
      throw MondrianError(
        .xml, file: file, at: XMLPlace(line: 1, column: 1),
        "the file's encoding cannot be read; expected UTF-8, UTF-16 or ISO-8859-1.")
    }
    let tags = XMLTagScanner.tags(in: text)
    // The parser leaves references to declared entities out without a word.
    if let entity = tags.first?.entityBefore {
      throw MondrianError(
        .xml, file: file, at: entity,
        "an entity is declared, and declared entities are not read; write its text out where it is used.")
    }
    let builder = XMLTreeBuilder(tags: tags)
    let parser = XMLParser(data: data)
    parser.delegate = builder
    parser.shouldResolveExternalEntities = false
    // The parser's own answer is true also for files that it gave up.
    _ = parser.parse()
    if let mistake = builder.mistake {
      throw MondrianError(.xml, file: file, at: mistake.place, mistake.sentence)
    }
    guard let root = builder.root else {
      throw MondrianError(
        .xml, file: file, at: XMLPlace(line: 1, column: 1), "the file holds no XML; expected <Schema> … </Schema>.")
    }
    self.root = root
  }
}
