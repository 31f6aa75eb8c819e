import CubeModel
import ETL

/// Where something comes from, as text for people and as an object for programs.
struct LineageText {
  let lineage: ColumnLineage

  /// A tree of lines: what it is, how it comes about, what it is made of.
  var tree: String {
    lines(of: lineage, indent: "").joined(separator: "\n") + "\n"
  }

  /// What programs get.
  var object: [String: Any] { object(of: lineage) }

  private func lines(of lineage: ColumnLineage, indent: String) -> [String] {
    let notes = lineage.notes.isEmpty ? "" : "  (\(lineage.notes.joined(separator: "; ")))"
    var lines = ["\(indent)\(lineage.name)\(notes)"]
    for derivation in lineage.derivations {
      lines.append("\(indent)  = \(derivation.how)" + (derivation.place.map { "  [\($0)]" } ?? ""))
      lines += derivation.rows.map { "\(indent)    \($0)" }
      for input in derivation.inputs { lines += self.lines(of: input, indent: indent + "    ") }
    }
    return lines
  }

  private func object(of lineage: ColumnLineage) -> [String: Any] {
    [
      "kind": lineage.kind.rawValue, "name": lineage.name, "notes": lineage.notes, "origins": lineage.origins,
      "derivations": lineage.derivations.map { derivation in
        var object: [String: Any] = [
          "how": derivation.how, "rows": derivation.rows, "inputs": derivation.inputs.map { self.object(of: $0) },
        ]
        if let place = derivation.place { object["place"] = place.description }
        return object
      },
    ]
  }
}
