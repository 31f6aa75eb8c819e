/// An element of an XML file, with the places of everything in it.
struct XMLNode: Sendable {
  /// An attribute with its place.
  struct Attribute: Sendable {
    let value: String
    let place: XMLPlace
  }

  let name: String
  let place: XMLPlace
  let attributes: [String: Attribute]
  var children: [XMLNode] = []
  /// The text between the tags, without that of the children.
  var text = ""

  /// An attribute's value; nil when it is not there.
  subscript(attribute: String) -> String? { attributes[attribute]?.value }

  /// The children with one of some names, in order.
  func all(_ names: String...) -> [XMLNode] {
    children.filter { names.contains($0.name) }
  }

  /// The first child with one of some names.
  func first(_ names: String...) -> XMLNode? {
    children.first { names.contains($0.name) }
  }

  /// The place of an attribute, or that of the element when it is not there.
  func place(of attribute: String) -> XMLPlace {
    attributes[attribute]?.place ?? place
  }

  /// How people recognise the element in the file: `<Level name="Month">`.
  var sketch: String {
    for key in ["name", "cube", "hierarchy", "member", "dimension", "pattern", "column"] {
      if let value = self[key] { return "<\(name) \(key)=\"\(value)\">" }
    }
    return "<\(name)>"
  }
}
