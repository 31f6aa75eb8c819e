import Foundation
import Testing

@testable import MondrianImport

/// The places of elements and attributes, and what is said of files that are no XML.
struct XMLPlaceTests {
  @Test("an element stands where its tag begins, also after comments, instructions and tags of several lines")
  func places() throws {
    let text = """
      <?xml version="1.0"?>
      <!DOCTYPE a [ <!ELEMENT a (b)> ]>
      <a x="1 > 0"
         y='é'><!-- <b/> --><![CDATA[<b/>]]>
        <b
          z="<&lt;">text &amp; more</b></a>
      """.replacing("z=\"<&lt;\"", with: "z=\"&lt;\"")
    let root = try XMLTree(reading: Data(text.utf8), file: "a.xml").root
    #expect(root.place == XMLPlace(line: 3, column: 1))
    #expect(root.place(of: "x") == XMLPlace(line: 3, column: 4))
    #expect(root.place(of: "y") == XMLPlace(line: 4, column: 4))
    #expect(root["x"] == "1 > 0" && root["y"] == "é")
    let child = try #require(root.first("b"))
    #expect(child.place == XMLPlace(line: 5, column: 3))
    #expect(child.place(of: "z") == XMLPlace(line: 6, column: 5))
    #expect(child["z"] == "<" && child.text == "text & more")
    #expect(root.text.contains("<b/>"))
  }

  @Test("a file in ISO-8859-1 and one in UTF-16 read as they say")
  func encodings() throws {
    let latin = try #require(
      "<?xml version='1.0' encoding='ISO-8859-1'?>\n<a x='é'/>".data(using: .isoLatin1))
    #expect(try XMLTree(reading: latin, file: "a.xml").root["x"] == "é")
    let wide = try #require("<?xml version='1.0' encoding='UTF-16'?>\n<a x='é'/>".data(using: .utf16))
    let root = try XMLTree(reading: wide, file: "a.xml").root
    #expect(root["x"] == "é" && root.place.line == 2)
  }

  @Test(
    "what is not well formed is told in a sentence with its place",
    arguments: [
      ("<a>\n<b></a>", "a.xml:2:", "the end tag does not close the element that is open. <b> begins at 2:1."),
      ("<a>\n<b/>", "a.xml:2:", "the file ends before the element that is open is closed. <a> begins at 1:1."),
      ("<a/>junk", "a.xml:1:", "there is more after the end of the root element."),
      ("<a x=1/>", "a.xml:1:", "the value of an attribute stands in quotation marks."),
      ("<a x='1' x='2'/>", "a.xml:1:", "an attribute stands twice in the tag."),
      ("<a>R&D</a>", "a.xml:1:", "an '&' that begins no entity is written as &amp;"),
      ("<a>&nbsp;</a>", "a.xml:1:", "an entity that XML does not know is used"),
      ("", "a.xml:1:1: ", "the file holds no XML"),
      ("<!DOCTYPE a [<!ENTITY q \"zz\">]><a>&q;</a>", "a.xml:1:14: ", "an entity is declared"),
    ])
  func malformed(_ text: String, _ place: String, _ sentence: String) throws {
    let error = try #require(throws: MondrianError.self) { try XMLTree(reading: Data(text.utf8), file: "a.xml") }
    #expect(error.kind == .xml)
    #expect(error.description.hasPrefix(place), "\(error)")
    #expect(error.description.contains(sentence), "\(error)")
  }
}
