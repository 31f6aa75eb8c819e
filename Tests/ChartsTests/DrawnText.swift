import Foundation
import FoundationXML

@testable import Charts

/// A text as it stands in a picture.
struct DrawnText: Equatable {
  let text: String
  let box: Box
}

/// What a reader of a picture finds in it.
final class PictureReader: NSObject, XMLParserDelegate {
  private(set) var texts: [DrawnText] = []
  private(set) var classes: Set<String> = []
  private(set) var ids: [String] = []
  private(set) var titles: [String] = []
  private(set) var descriptions: [String] = []
  private(set) var size = Box(x: 0, y: 0, width: 0, height: 0)
  private var open: [(name: String, attributes: [String: String], content: String)] = []

  /// Reads a picture.
  /// - Throws: what the parser found when the picture is not well-formed XML.
  init(_ svg: String) throws {
    super.init()
    let parser = XMLParser(data: Data(svg.utf8))
    parser.delegate = self
    guard parser.parse() else { throw parser.parserError ?? Missing(what: "a reason") }
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    open.append((name, attributes, ""))
    if let names = attributes["class"] { classes.formUnion(names.split(separator: " ").map(String.init)) }
    if let id = attributes["id"] { ids.append(id) }
    if name == "svg", let view = attributes["viewBox"]?.split(separator: " ").compactMap({ Double($0) }),
      view.count == 4
    {
      size = Box(x: view[0], y: view[1], width: view[2], height: view[3])
    }
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) {
    guard !open.isEmpty else { return }
    open[open.count - 1].content += string
  }

  func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
    guard let element = open.popLast() else { return }
    switch name {
    case "title": titles.append(element.content)
    case "desc": descriptions.append(element.content)
    case "text": texts.append(DrawnText(text: element.content, box: box(of: element.content, element.attributes)))
    default: break
    }
  }

  /// Capitals reach about three quarters of the size above the baseline, descenders a fifth below it.
  private func box(of text: String, _ attributes: [String: String]) -> Box {
    let number = { (name: String) in attributes[name].flatMap { Double($0) } ?? .nan }
    let size = number("font-size")
    let width = FontMetrics.width(of: text, size: size, isBold: attributes["font-weight"] == "600")
    let shift =
      switch attributes["text-anchor"] {
      case "middle": width / 2
      case "end": width
      default: 0.0
      }
    return Box(x: number("x") - shift, y: number("y") - size * 0.75, width: width, height: size * 0.95)
  }
}
