extension Printer {
  mutating func statement(_ statement: MDXStatement) {
    switch statement {
    case .select(let select): self.select(select)
    case .drillthrough(let drillthrough): self.drillthrough(drillthrough)
    case .explain(let explained):
      write("EXPLAIN ")
      self.statement(explained)
    }
  }

  private mutating func drillthrough(_ statement: DrillthroughStatement) {
    write("DRILLTHROUGH ")
    if let maxRows = statement.maxRows { write("MAXROWS \(maxRows) ") }
    if let firstRowset = statement.firstRowset { write("FIRSTROWSET \(firstRowset) ") }
    select(statement.select)
    if !statement.columns.isEmpty {
      write("\nRETURN ")
      write(statement.columns) { $0.expression($1) }
    }
  }

  mutating func select(_ select: SelectStatement) {
    if !select.definitions.isEmpty {
      write("WITH\n")
      for definition in select.definitions { self.definition(definition) }
    }
    body(axes: select.axes, from: select.source, where: select.slicer, separator: "\n")
    if !select.cellProperties.isEmpty {
      write("\nCELL PROPERTIES ")
      write(select.cellProperties) { $0.name($1) }
    }
  }

  private mutating func definition(_ definition: Definition) {
    write("  \(definition.kind.rawValue) ")
    compoundName(definition.name)
    write(" AS ")
    expression(definition.formula)
    for property in definition.properties {
      write(", ")
      name(property.property)
      write(" = ")
      expression(property.value)
    }
    write("\n")
  }

  private mutating func body(
    axes: [AxisClause], from source: SelectSource, where slicer: MDXExpression?, separator: String
  ) {
    write("SELECT")
    for (index, axis) in axes.enumerated() {
      write(index > 0 ? "," : "")
      write(axes.count > 1 && separator == "\n" ? "\n  " : " ")
      self.axis(axis)
    }
    write("\(axes.isEmpty ? " " : separator)FROM ")
    self.source(source)
    if let slicer {
      write("\(separator)WHERE ")
      expression(slicer)
    }
  }

  private mutating func axis(_ axis: AxisClause) {
    if axis.isNonEmpty { write("NON EMPTY ") }
    expression(axis.expression)
    if let condition = axis.condition {
      write(" HAVING ")
      expression(condition, atLeast: .or)
    }
    if !axis.properties.isEmpty {
      write(" DIMENSION PROPERTIES ")
      write(axis.properties) { $0.compoundName($1) }
    }
    let names = AxisClause.names
    write(" ON \(names.indices.contains(axis.ordinal) ? names[axis.ordinal] : "AXIS(\(axis.ordinal))")")
  }

  private mutating func source(_ source: SelectSource) {
    switch source {
    case .cube(let cube):
      name(cube.name)
      if let knownOn = cube.knownOn {
        write(" AS KNOWN ON ")
        quoted(knownOn.day)
      }
    case .subselect(let subselect):
      write(subselect.isNonVisual ? "NON VISUAL (" : "(")
      body(axes: subselect.axes, from: subselect.source, where: subselect.slicer, separator: " ")
      write(")")
    }
  }
}
