internal import StarSchema

extension CellSet {
  /// The answer as comma-separated values (RFC 4180, lines end in a line feed), one header line.
  ///
  /// Values are written raw, decimals with all their digits, null as nothing.
  ///
  /// - Parameter language: of captions.
  public func csvText(language: String = "en") -> String {
    let header =
      rowHeadings(in: language)
      + columns.positions.map { position in
        position.members.map { $0.path(in: language) }.joined(separator: " / ")
      }
    let body = zip(rows.positions, cells).map { position, cells in
      position.members.map { $0.path(in: language) } + cells.map { $0.value.rawText ?? "" }
    }
    return ([header] + body).map { line in
      line.map(Self.quoted).joined(separator: ",") + "\n"
    }.joined()
  }

  private static func quoted(_ field: String) -> String {
    guard field.unicodeScalars.contains(where: { ",\"\r\n".unicodeScalars.contains($0) }) else { return field }
    let doubled = field.unicodeScalars.reduce(into: "") { doubled, scalar in
      if scalar == "\"" { doubled.unicodeScalars.append(scalar) }
      doubled.unicodeScalars.append(scalar)
    }
    return "\"\(doubled)\""
  }
}

extension CellValue {
  /// The value with all its digits, for programs; nil for null and for what is no number.
  var rawText: String? {
    switch self {
    case .null: nil
    case .integer(let number): String(number)
    case .decimal(let number): number.description
    case .double(let number): number.isFinite ? number.description : nil
    }
  }
}
