using Ascension.Coaching.Advice;
using Ascension.Coaching.Advice.Detectors;
using Ascension.Coaching.Training;
using Ascension.Coaching.Training.Catalogue;
using Ascension.Unit.Architecture;
using System.Text.Json;

namespace Ascension.Unit.Coaching.Training.Catalogue;

/// <summary>What the catalogue that is shipped holds.</summary>
public sealed class ShippedCatalogueTests
{
    private static readonly ExerciseCatalogue Catalogue = ExerciseCatalogue.Default;

    [Fact]
    public void It_loads() => Assert.NotEmpty(ExerciseCatalogue.Load().Exercises);
}
