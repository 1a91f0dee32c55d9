namespace Ascension.Coaching.Training.Catalogue;

/// <summary>Loads that not every climber may take; the limits of each stand in <see cref="SafetyRules"/>.</summary>
public enum LoadRisk
{
    /// <summary>For everyone within the exercise's own limits.</summary>
    None,

    /// <summary>Intensive finger strength.</summary>
    FingerStrength,

    /// <summary>Hangs at or near the most the fingers can hold.</summary>
    MaxHang,

    /// <summary>Moving hand over hand without feet.</summary>
    Campus,
}
