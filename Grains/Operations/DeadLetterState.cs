using System.Collections.Immutable;
using Ascension.Grains.Abstractions.Operations;

namespace Ascension.Grains.Operations;

internal sealed record DeadLetterState
{
    /// <summary>Newest first.</summary>
    public ImmutableList<DeadLetter> Letters { get; init; } = [];
}
