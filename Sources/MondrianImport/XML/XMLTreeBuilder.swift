import Foundation
import FoundationXML

/// Puts the elements that the parser tells of together to a tree.
final class XMLTreeBuilder: NSObject, XMLParserDelegate {
  /// What is wrong with the file, if anything: the first thing.
  private(set) var mistake: (place: XMLPlace, sentence: String)?
  private(set) var root: XMLNode?
  private var open: [XMLNode] = []
  private var tags: ArraySlice<XMLTagScanner.Tag>

  init(tags: [XMLTagScanner.Tag]) {
    self.tags = tags[...]
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    guard mistake == nil else { return }
    let tag = tags.popFirst()
    let place = tag?.place ?? XMLPlace(line: parser.lineNumber, column: parser.columnNumber)
    open.append(
      XMLNode(
        name: name, place: place,
        attributes: Dictionary(
          uniqueKeysWithValues: attributes.map { key, value in
            (key, XMLNode.Attribute(value: value, place: tag?.attributes[key] ?? place))
          })))
  }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    guard mistake == nil, let node = open.popLast() else { return }
    if open.isEmpty {
      root = node
    } else {
      open[open.count - 1].children.append(node)
    }
  }

  func parser(_ parser: XMLParser, foundCharacters text: String) {
    guard mistake == nil, !open.isEmpty else { return }
    open[open.count - 1].text += text
  }

  func parser(_ parser: XMLParser, foundCDATA data: Data) {
    self.parser(parser, foundCharacters: String(decoding: data, as: UTF8.self))
  }

  func parser(_ parser: XMLParser, parseErrorOccurred error: any Error) {
    guard mistake == nil else { return }
    let place = XMLPlace(line: max(parser.lineNumber, 1), column: max(parser.columnNumber, 1))
    let within = open.last.map { " <\($0.name)> begins at \($0.place)." } ?? ""
    mistake = (place, XMLComplaint.sentence(for: (error as NSError).code, isOpen: !open.isEmpty) + within)
  }
}
