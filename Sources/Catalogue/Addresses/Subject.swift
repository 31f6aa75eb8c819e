/// What the catalogue has a page about.
enum Subject: Sendable, Hashable {
  case index
  case alphabet
  case glossary
  case kpi(String)
  case cube(String)
  case star(String)
  case dimension(String)
  case source(String)
  case initiative(String)
  case role(String)

  /// The kind of thing, as files and marks spell it.
  var kind: String {
    switch self {
    case .index: "index"
    case .alphabet: "a-z"
    case .glossary: "words"
    case .kpi: "kpi"
    case .cube: "cube"
    case .star: "star"
    case .dimension: "dimension"
    case .source: "source"
    case .initiative: "initiative"
    case .role: "role"
    }
  }
}
