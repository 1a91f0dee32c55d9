namespace Ascension.Skeletons.Documents;

/// <summary>Rules that hold for what is encoded as well as for what is decoded.</summary>
internal static class Rule
{
    /// <summary>Refuses a document to encode that breaks a rule.</summary>
    public static void Require(bool condition, string rule)
    {
        if (!condition)
        {
            throw new ArgumentException($"Cannot be encoded as {SkeletonDocumentCodec.Format}: {rule}.");
        }
    }

    /// <summary>Refuses an integer outside its range.</summary>
    public static int InRange(int value, int min, int max, string what)
    {
        Require(value >= min && value <= max, $"{what} must be {min} to {max}");
        return value;
    }

    /// <summary>Refuses a number that is none or outside its range, and rounds it.</summary>
    public static double InRange(double value, double min, double max, string what)
    {
        Require(double.IsFinite(value), $"{what} must be a number");
        var rounded = Quantiser.Decimal(value);
        Require(rounded >= min && rounded <= max, $"{what} must be {min} to {max}");
        return rounded;
    }

    /// <summary>Refuses a text that is missing or too long.</summary>
    public static string Name(string value, string what)
    {
        Require(value is { Length: <= DocumentLimits.MaxNameLength }, $"{what} is missing or too long");
        return value;
    }
}
