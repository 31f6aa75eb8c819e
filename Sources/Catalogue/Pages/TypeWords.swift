import StarSchema

/// The types of columns in words.
struct TypeWords {
  let site: Site

  /// A type as people say it.
  func prose(of type: ColumnType) -> Prose {
    switch type {
    case .integer: site.say(.integer)
    case .decimal(_, let scale): site.say(.decimal, ["scale": Prose(String(scale))])
    case .double: site.say(.double)
    case .text: site.say(.textType)
    case .boolean: site.say(.boolean)
    case .date: site.say(.date)
    case .timestamp: site.say(.timestamp)
    }
  }
}
