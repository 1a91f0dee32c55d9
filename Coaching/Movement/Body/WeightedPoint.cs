namespace Ascension.Coaching.Movement.Body;

/// <summary>A running weighted mean of points that leaves missing ones out.</summary>
internal struct WeightedPoint
{
    private Point _sum;

    public double Weight { get; private set; }

    public readonly Point Mean => Weight > 0 ? _sum * (1 / Weight) : Point.Missing;

    public void Add(Point point, double weight)
    {
        if (!point.IsMissing)
        {
            _sum += point * weight;
            Weight += weight;
        }
    }
}
