import CubeModel

extension ShopDefinitions {
  /// The shop with texts of its definitions replaced.
  static func model(
    _ file: String, _ replacements: [(String, String)], besides others: [String: String] = [:]
  ) throws -> Model {
    var text = files[file] ?? ""
    for (old, new) in replacements { text = text.replacing(old, with: new) }
    return try model(replacing: others.merging([file: text]) { _, new in new })
  }

  /// The shop whose customers' deletions are found in some way besides the mark.
  static func deleting(_ deletes: String, overlap: String = "0 seconds") throws -> Model {
    try model(
      "sources/crm.yaml",
      [
        ("changes: {mark: modified_at, overlap: 1 hour}", "changes: {mark: modified_at, overlap: \(overlap)}"),
        ("deleted_when: is_deleted", "deleted_when: is_deleted\n    deletes: \(deletes)"),
        (
          "  customer_history:",
          """
            deletion:
              key: [deletion_id]
              changes: full compare
              columns: {deletion_id: integer, kind: text, record: text, deleted_at: timestamp}
            customer_history:
          """
        ),
      ])
  }

  /// The customer as the shop knows it with a further key of its definition.
  static func customer(adding key: String, to load: String = "") -> String {
    (files["dimensions/customer.yaml"] ?? "").replacing("load:\n", with: key + "\nload:\n")
      .replacing("      - from: crm.customer as c\n", with: "      - from: crm.customer as c\n" + load)
  }
}
