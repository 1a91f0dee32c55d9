namespace Ascension.Benchmarks.Ghost;

/// <summary>How films were found on photos of their routes.</summary>
/// <param name="Views">From where and how well the wall was seen.</param>
/// <param name="ByHolds">Films found by the holds that both show.</param>
/// <param name="ByContacts">Films found by where hands and feet rested.</param>
/// <param name="NotFound">Films not found.</param>
/// <param name="WorstCm">Farthest that a hold of a route was told from where it is; of films found by holds.</param>
/// <param name="OtherRoutes">Films taken for one of another route of their wall.</param>
/// <param name="OtherWalls">Films taken for one of another wall.</param>
internal sealed record RegistrationFigures(
    string Views, int ByHolds, int ByContacts, int NotFound, double WorstCm, int OtherRoutes, int OtherWalls);
