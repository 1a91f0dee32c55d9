using Ascension.Coaching.Ghosts.Comparison;
using Ascension.Coaching.Ghosts.Space;

namespace Ascension.Coaching.Ghosts.Registration.Matching;

/// <summary>
/// The homography of weighted least squares through pairs of places: the direct linear transform about the middle of
/// the places (R. Hartley and A. Zisserman, Multiple View Geometry, 2004, chapter 4), its rows divided by the depths of
/// the round before, so that distances in the target are made small. Few pairs tell little of shear and perspective:
/// both are drawn to none as strongly as hand-held pictures of walls usually have none.
/// </summary>
internal sealed class HomographyFit
{
    private const int Unknowns = 8;
    private const int Rounds = 2;

    /// <summary>With fewer pairs there is no telling perspective from noise.</summary>
    private const int FewPairs = 7;

    // Squares of 2 cm that places are off over the usual shear (0.3) and the usual change of depth (0.1 a metre).
    private const double ShearRidge = 0.005;
    private const double DepthRidge = 0.04;
    private const double NoDepthRidge = 1e6;

    private readonly double[] _matrix = new double[Unknowns * Unknowns];
    private readonly double[] _right = new double[Unknowns];
    private readonly double[] _solution = new double[Unknowns];
    private readonly double[] _row = new double[Unknowns];

    /// <summary>The nearest homography.</summary>
    /// <param name="pairs">Pairs of places, four at least, not all in one line.</param>
    public Homography Through(IReadOnlyList<(WallPoint From, WallPoint To, double Weight)> pairs)
    {
        var all = pairs.Sum(pair => pair.Weight);
        WallPoint from = new(
            pairs.Sum(pair => pair.Weight * pair.From.X) / all, pairs.Sum(pair => pair.Weight * pair.From.Y) / all);
        WallPoint to = new(
            pairs.Sum(pair => pair.Weight * pair.To.X) / all, pairs.Sum(pair => pair.Weight * pair.To.Y) / all);
        _solution.AsSpan().Clear();
        for (var round = 0; round < Rounds; round++)
        {
            Begin(pairs.Count);
            foreach (var pair in pairs)
            {
                Add(
                    new(pair.From.X - from.X, pair.From.Y - from.Y), new(pair.To.X - to.X, pair.To.Y - to.Y),
                    pair.Weight);
            }

            Cholesky.Solve(_matrix, _right, _solution);
        }

        return new Homography(1, 0, -from.X, 0, 1, -from.Y, 0, 0, 1)
            .Then(new(
                _solution[0], _solution[1], _solution[2], _solution[3], _solution[4], _solution[5],
                _solution[6], _solution[7], 1))
            .Then(new(1, 0, to.X, 0, 1, to.Y, 0, 0, 1));
    }

    private void Begin(int pairs)
    {
        Array.Clear(_matrix);
        Array.Clear(_right);
        var depth = pairs < FewPairs ? NoDepthRidge : DepthRidge;
        this[0, 0] = this[1, 1] = this[3, 3] = this[4, 4] = ShearRidge;
        this[0, 4] = this[4, 0] = -ShearRidge;
        this[1, 3] = this[3, 1] = ShearRidge;
        this[6, 6] = this[7, 7] = depth;
    }

    private double this[int row, int column]
    {
        set => _matrix[row * Unknowns + column] = value;
    }

    private void Add(WallPoint from, WallPoint to, double weight)
    {
        var depth = _solution[6] * from.X + _solution[7] * from.Y + 1;
        var square = weight / Math.Max(0.01, depth * depth);
        Fill(0, from, to.X);
        AddRow(to.X, square);
        Fill(3, from, to.Y);
        AddRow(to.Y, square);
    }

    private void Fill(int at, WallPoint from, double value)
    {
        Array.Clear(_row);
        (_row[at], _row[at + 1], _row[at + 2]) = (from.X, from.Y, 1);
        (_row[6], _row[7]) = (-value * from.X, -value * from.Y);
    }

    private void AddRow(double value, double weight)
    {
        for (var i = 0; i < Unknowns; i++)
        {
            var scaled = weight * _row[i];
            if (scaled == 0)
            {
                continue;
            }

            _right[i] += scaled * value;
            for (var j = 0; j <= i; j++)
            {
                _matrix[i * Unknowns + j] += scaled * _row[j];
            }
        }
    }
}
