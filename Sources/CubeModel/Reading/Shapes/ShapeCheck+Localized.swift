extension ShapeCheck {
  /// Checks a text, or its versions by language.
  func checkLocalized(_ node: DefinitionNode, _ form: ScalarForm) {
    let shape = DefinitionShape.localized(form)
    if node.isScalar { return checkScalar(node, form, expected: shape) }
    guard node.isMapping else { return recordType(node, shape) }
    recordUnreadableKeys(node)
    for entry in node.entries {
      checkForm(entry.key, entry.name, .language)
      checkScalar(entry.value, form, expected: .scalar(form))
    }
    if !node["en"].exists {
      log.record(node, "the English text is missing; expected the key 'en'.")
    } else if form == .numberFormat || form == .cellFormat {
      checkSameDigits(node)
    }
  }

  /// A number must not read as another one on another language's page.
  private func checkSameDigits(_ node: DefinitionNode) {
    guard let english = node["en"].text.flatMap({ try? NumberFormat(reading: $0) }) else { return }
    for entry in node.entries {
      guard let format = entry.value.text.flatMap({ try? NumberFormat(reading: $0) }),
        format.digitPattern != english.digitPattern
      else { continue }
      log.record(
        entry.value,
        "every language writes the same digits; expected \(english.digitPattern) as in English, "
          + "found \(format.digitPattern).")
    }
  }
}

extension NumberFormat {
  /// The digits as a definition writes them, with `%` for a hundredfold: `#,##0.00`, `0.0%`.
  fileprivate var digitPattern: String {
    let fraction = decimals > 0 ? "." + String(repeating: "0", count: decimals) : ""
    return (groupsThousands ? "#,##0" : "0") + fraction + (isPercent ? "%" : "")
  }
}
