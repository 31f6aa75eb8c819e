import Wording

/// Checks that nodes have the shapes that the key tables ask for, and records everything that has not.
struct ShapeCheck {
  let log: MistakeLog

  func check(_ node: DefinitionNode, _ shape: DefinitionShape) {
    switch shape {
    case .scalar(let form): checkScalar(node, form, expected: shape)
    case .localized(let form): checkLocalized(node, form)
    case .list(let item, let allowsEmpty):
      guard node.isList else { return recordType(node, shape) }
      if node.items.isEmpty, !allowsEmpty { log.record(node, "expected \(shape.phrase), found an empty list.") }
      for child in node.items { check(child, item) }
    case .map(let key, let value, let allowsEmpty):
      guard node.isMapping else { return recordType(node, shape) }
      if node.entries.isEmpty, !allowsEmpty { log.record(node, "expected \(shape.phrase), found an empty mapping.") }
      recordUnreadableKeys(node)
      for entry in node.entries {
        checkForm(entry.key, entry.name, key)
        check(entry.value, value)
      }
    case .keys(let table): checkKeys(node, table, expected: shape)
    case .variants(let tables):
      guard node.isMapping else { return recordType(node, shape) }
      guard let table = tables.first(where: { $0.isMeant(by: node) }) else { return recordNoVariant(node, tables) }
      checkKeys(node, table, expected: shape)
    case .short(let form, let long):
      if node.isScalar {
        checkScalar(node, form, expected: shape)
      } else if node.isMapping {
        check(node, long)
      } else {
        recordType(node, shape)
      }
    }
  }

  func checkScalar(_ node: DefinitionNode, _ form: ScalarForm, expected: DefinitionShape) {
    guard let spelling = node.spelling else { return recordType(node, expected) }
    guard !node.isNull || form == .anyText else { return recordType(node, expected) }
    checkForm(node, spelling, form)
  }

  func checkForm(_ node: DefinitionNode, _ text: String, _ form: ScalarForm) {
    do throws(TextMistake) {
      try form.check(text)
    } catch {
      log.record(node, offset: error.offset, error.sentence)
    }
  }

  private func checkKeys(_ node: DefinitionNode, _ table: KeyTable, expected: DefinitionShape) {
    guard node.isMapping else { return recordType(node, expected) }
    recordUnreadableKeys(node)
    let missing = table.keys.filter { $0.presence == .required && !node[$0.name].exists }
    for entry in node.entries {
      if let key = table.keys.first(where: { $0.name == entry.name }) {
        check(entry.value, key.shape)
      } else {
        let absent = table.keys.map(\.name).filter { !node[$0].exists }
        log.record(
          entry.key,
          "\(table.title) has no key '\(entry.name)'."
            + (NearestName(to: entry.name, among: absent).map { " Did you mean '\($0.name)'?" }
              ?? " Its keys are \(table.keys.map(\.name).joined(separator: ", "))."))
      }
    }
    for key in missing { log.record(node, "\(table.title) needs the key '\(key.name)': \(key.shape.phrase).") }
  }

  private func recordNoVariant(_ node: DefinitionNode, _ tables: [KeyTable]) {
    let marks = tables.map { table -> String in
      switch table.mark {
      case .has(let key), .value(_, let key): key
      case .otherwise: ""
      }
    }
    let place = node.entries.first?.key ?? node
    let question = place.text.map { NearestName.question(for: $0, among: marks) } ?? ""
    log.record(place, "expected one of the keys \(marks.joined(separator: ", ")).\(question)")
  }

  func recordUnreadableKeys(_ node: DefinitionNode) {
    for key in node.unreadableKeys { log.record(key, "expected a name as the key, found \(key.kind).") }
  }

  func recordType(_ node: DefinitionNode, _ shape: DefinitionShape) {
    log.record(node, "expected \(shape.phrase), found \(node.kind).")
  }
}
