/// What the parser's codes mean; they are those of libxml2 (`xmlParserErrors` in xmlerror.h).
enum XMLComplaint {
  /// The complaint as a sentence.
  ///
  /// - Parameters:
  ///   - code: the parser's code.
  ///   - isOpen: whether an element is open where the parser gave up.
  static func sentence(for code: Int, isOpen: Bool) -> String {
    switch code {
    case 4: "the file holds no XML; expected <Schema> … </Schema>."
    case 5, 77:
      isOpen
        ? "the file ends before the element that is open is closed."
        : "there is more after the end of the root element."
    case 9, 31, 32, 81: "a character is not of the file's encoding, or none that XML allows."
    case 23, 68: "a name is missing; an '&' that begins no entity is written as &amp;, a '<' as &lt;."
    case 26, 27: "an entity that XML does not know is used; it knows &lt; &gt; &amp; &quot; &apos;."
    case 38, 40: "the value of an attribute is not closed, or holds a '<' that is not written as &lt;."
    case 39: "the value of an attribute stands in quotation marks."
    case 41: "an attribute has no value."
    case 42: "an attribute stands twice in the tag."
    case 45: "a comment is not closed by '-->'."
    case 63: "a CDATA section is not closed by ']]>'."
    case 65: "a space is missing between attributes."
    case 73: "a tag is not closed by '>'."
    case 76: "the end tag does not close the element that is open."
    case 80: "a comment holds '--', which XML does not allow."
    default: "the XML is not well formed (code \(code) of libxml2)."
    }
  }
}
