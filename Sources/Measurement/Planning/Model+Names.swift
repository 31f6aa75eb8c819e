import CubeModel
import OrderedCollections

extension Model {
  func kpi(named name: String) throws(MeasurementError) -> KPIDefinition {
    guard let kpi = kpis[name] else {
      throw MeasurementError(.unknownName(name, expected: "KPI", place: "the definitions"))
    }
    return kpi
  }

  func cube(named name: String) throws(MeasurementError) -> CubeDefinition {
    guard let cube = cubes[name] else {
      throw MeasurementError(.unknownName(name, expected: "cube", place: "the definitions"))
    }
    return cube
  }

  /// The role of a cube's star with the dimension that plays it.
  func dimension(
    inRole role: String, of cube: CubeDefinition
  ) throws(MeasurementError) -> (role: String, dimension: DimensionDefinition) {
    guard let star = stars[cube.star] else {
      throw MeasurementError(.unknownName(cube.star, expected: "star", place: "the definitions"))
    }
    guard let played = star.roles[role], let dimension = dimensions[played.dimension] else {
      throw MeasurementError(.unknownName(role, expected: "role", place: "star '\(star.name)'"))
    }
    return (role, dimension)
  }

  /// The role that dates a cube's rows by its dimension `name`, which must be a use of the calendar.
  func dateRole(named name: String, of cube: CubeDefinition) throws(MeasurementError) -> String {
    let (role, dimension) = try dimension(inRole: try cube.dimension(named: name).role, of: cube)
    guard dimension.origin == .calendar else {
      throw MeasurementError(.unknownName(name, expected: "date dimension", place: "cube '\(cube.name)'"))
    }
    return role
  }
}

extension CubeDefinition {
  func dimension(named name: String) throws(MeasurementError) -> DimensionUse {
    guard let use = dimensions[name] else {
      throw MeasurementError(.unknownName(name, expected: "dimension", place: "cube '\(self.name)'"))
    }
    return use
  }

  func measure(named name: String) throws(MeasurementError) -> Measure {
    guard let measure = measures[name] else {
      throw MeasurementError(.unknownName(name, expected: "measure", place: "cube '\(self.name)'"))
    }
    return measure
  }
}
