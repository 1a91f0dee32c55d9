namespace Ascension.Coaching.Movement.Metrics;

/// <summary>What a metric measures; decides its unit.</summary>
internal enum MetricDimension
{
    /// <summary>Milliseconds.</summary>
    Time,

    /// <summary>A whole number.</summary>
    Count,

    /// <summary>0 to 1 unless its definition says otherwise.</summary>
    Ratio,

    /// <summary>A number without unit.</summary>
    Number,

    /// <summary>Body heights inside, metres outside once the climber's height is known.</summary>
    Length,

    /// <summary>Body heights a second inside, metres a second outside once the climber's height is known.</summary>
    Speed,
}
