namespace Ascension.Unit.Architecture;

/// <summary>What breaks a rule of the house.</summary>
internal static class Offences
{
    /// <summary>Fails with all offences at once, each on its own line.</summary>
    public static void AssertNone(IEnumerable<string> offences)
    {
        var found = offences.ToList();
        Assert.True(found.Count == 0, string.Join('\n', found));
    }
}
