import CubeModel
import OrderedCollections

extension Model {
  func kpi(named name: String) throws(MeasurementError) -> KPIDefinition {
    guard let kpi = kpis[name] else {
      throw MeasurementError.unknown(name, expected: "KPI", place: "the definitions", among: kpis.keys)
    }
    return kpi
  }

  func cube(named name: String) throws(MeasurementError) -> CubeDefinition {
    guard let cube = cubes[name] else {
      throw MeasurementError.unknown(name, expected: "cube", place: "the definitions", among: cubes.keys)
    }
    return cube
  }

  /// The role of a cube's star with the dimension that plays it.
  func dimension(
    of use: CubeDefinition.DimensionUse, in cube: CubeDefinition
  ) throws(MeasurementError) -> (role: String, dimension: DimensionDefinition) {
    guard let star = stars[cube.star] else {
      throw MeasurementError.unknown(cube.star, expected: "star", place: "the definitions", among: stars.keys)
    }
    guard let role = role(of: use, in: star.name), let played = star.roles[role],
      let dimension = dimensions[played.dimension]
    else {
      throw MeasurementError.unknown(use.role, expected: "role", place: "star '\(star.name)'", among: star.roles.keys)
    }
    return (role, dimension)
  }

  /// The role that dates a cube's rows by its dimension `name`, which must be a use of the calendar.
  func dateRole(named name: String, of cube: CubeDefinition) throws(MeasurementError) -> String {
    let (role, dimension) = try dimension(of: try cube.dimension(named: name), in: cube)
    guard dimension.origin == .calendar else {
      throw MeasurementError.unknown(
        name, expected: "date dimension", place: "cube '\(cube.name)'", among: cube.dimensions.keys)
    }
    return role
  }
}

extension CubeDefinition {
  func dimension(named name: String) throws(MeasurementError) -> DimensionUse {
    guard let use = dimensions[name] else {
      throw MeasurementError.unknown(name, expected: "dimension", place: "cube '\(self.name)'", among: dimensions.keys)
    }
    return use
  }

  func measure(named name: String) throws(MeasurementError) -> Measure {
    guard let measure = measures[name] else {
      throw MeasurementError.unknown(name, expected: "measure", place: "cube '\(self.name)'", among: measures.keys)
    }
    return measure
  }
}
