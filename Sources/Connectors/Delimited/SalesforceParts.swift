/// The archives of a Salesforce Data Export: `WE_<organisation>_<number>.ZIP`.
struct SalesforceParts {
  let names: [String]
  let folder: String

  /// The parts by their numbers; none where the export has been unpacked.
  ///
  /// An export of which a part is missing would look like one from which rows were deleted.
  ///
  /// - Throws: `ConnectorError` when an archive is no part, parts belong to several organisations, or one is missing.
  var inOrder: [String] {
    get throws(ConnectorError) {
      var parts: [(organisation: Substring, number: Int, name: String)] = []
      for name in names {
        guard let match = name.wholeMatch(of: /(?i:WE)_([A-Za-z0-9]{15,18})_([0-9]{1,9})\.(?i:zip)/),
          let number = Int(match.2)
        else {
          throw ConnectorError(
            .usage, at: folder + "/" + name, "this is no part of a data export (WE_<organisation>_<number>.ZIP)")
        }
        parts.append((match.1, number, name))
      }
      parts.sort { $0.number < $1.number }
      if let first = parts.first, let other = parts.first(where: { $0.organisation != first.organisation }) {
        throw ConnectorError(
          .usage, at: folder,
          "the folder holds exports of several organisations (\(first.name) and \(other.name)); keep one export a folder"
        )
      }
      for (position, part) in parts.enumerated() where part.number != position + 1 {
        throw ConnectorError(
          .missing, at: folder, "part \(position + 1) of the export is missing, though there is \(part.name)")
      }
      return parts.map(\.name)
    }
  }
}
