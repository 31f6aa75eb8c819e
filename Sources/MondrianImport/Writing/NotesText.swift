extension ImportedDefinitions {
  /// The notes as people read them, by what became of the things; empty when there are none.
  public func notesText(file: String) -> String {
    ImportNote.Kind.allCases.map { kind in
      let notes = notes.filter { $0.kind == kind }
      guard !notes.isEmpty else { return "" }
      let lines = notes.map { "\(file):\($0.place): \($0.subject): \($0.reason).\n" }
      return "\(kind.heading) (\(notes.count)):\n" + lines.joined()
    }.filter { !$0.isEmpty }.joined(separator: "\n")
  }

  /// The file that stays with the definitions.
  ///
  /// - Parameters:
  ///   - file: the schema's file name.
  ///   - supposed: how many types were supposed because no database told them.
  public func notesFile(file: String, supposed: Int) -> ImportedFile {
    let types =
      supposed == 0
      ? "All types of columns are those of the database.\n"
      : "The types of \(supposed) columns and expressions are supposed: no database told them. Import again with "
        + "PLUMB_DATABASE_URL set to take them from there.\n"
    let notes = notesText(file: file)
    return ImportedFile(
      path: "NOTES.txt",
      text: "\(Self.firstWords) \(file)\n\n" + types + "\n"
        + (notes.isEmpty ? "The definitions hold everything that the schema does.\n" : notes))
  }
}

extension ImportNote.Kind {
  /// The heading of a list of such notes.
  fileprivate var heading: String {
    switch self {
    case .lost: "Not carried over"
    case .changed: "Carried over in another way"
    case .notNeeded: "Not needed here"
    }
  }
}
