namespace Ascension.Unit.Storage;

/// <summary>UUID v7 as the service makes them, at a known distance in time.</summary>
internal static class Ids
{
    private static readonly DateTimeOffset Start = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    /// <summary>An id that is younger than those of lower numbers.</summary>
    public static Guid At(int number) => Create(Start.AddMilliseconds(number));

    /// <summary>An id that nobody else has.</summary>
    public static Guid New() => Create(Start);

#pragma warning disable RS0030 // test data, from a fixed clock
    private static Guid Create(DateTimeOffset time) => Guid.CreateVersion7(time);
#pragma warning restore RS0030
}
