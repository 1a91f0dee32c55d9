using Ascension.Coaching.Movement.Statics;
using FsCheck;
using FsCheck.Fluent;

namespace Ascension.Unit.Coaching.Statics;

public sealed class NonNegativeLeastSquaresTests
{
    [Fact]
    public void Unknowns_that_want_to_be_negative_stay_at_zero()
    {
        // x0 + x1 = 1 and x0 - x1 = 3 want x1 = -1; with x1 = 0 the best x0 is 2.
        var solution = new double[2];

        new NonNegativeLeastSquares(2).Solve([1, 1, 1, -1], [1, 3], solution);

        Assert.Equal(2, solution[0], 12);
        Assert.Equal(0, solution[1]);
    }

    [Fact]
    public void A_target_that_no_unknown_helps_gives_zeros()
    {
        var solution = new double[] { 5, 5 };

        new NonNegativeLeastSquares(2).Solve([1, 0, 0, 1], [-1, -2], solution);

        Assert.Equal([0, 0], solution);
    }

    [Fact]
    public void Of_two_equal_columns_one_is_enough()
    {
        var solution = new double[2];

        new NonNegativeLeastSquares(2).Solve([1, 1, 0, 0], [3, 0], solution);

        Assert.Equal(3, solution[0] + solution[1], 9);
    }

    [Fact]
    public void The_answer_fulfils_the_conditions_of_an_optimum() =>
        Prop.ForAll(Problems(12, 18).ToArbitrary(), problem =>
        {
            var solution = problem.Solve();
            var gradient = problem.Gradient(solution);
            for (var i = 0; i < solution.Length; i++)
            {
                Assert.True(solution[i] >= 0, $"x{i} = {solution[i]}");
                Assert.True(gradient[i] <= 1e-7, $"x{i} could still grow: {gradient[i]}");
                Assert.True(solution[i] == 0 || Math.Abs(gradient[i]) <= 1e-7, $"x{i} is not at its minimum");
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    [Fact]
    public void No_choice_of_unknowns_at_zero_leaves_a_smaller_residual() =>
        Prop.ForAll(Problems(4, 6).ToArbitrary(), problem =>
        {
            var found = problem.Residual(problem.Solve());

            Assert.Equal(problem.LeastResidualOfAllActiveSets(), found, 1e-7);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    private static Gen<Problem> Problems(int most, int rows) =>
        from unknowns in Gen.Choose(1, most)
        from matrix in Gen.Choose(-1000, 1000).ArrayOf(rows * unknowns)
        from target in Gen.Choose(-1000, 1000).ArrayOf(rows)
        select new Problem(
            unknowns, [.. matrix.Select(value => value / 500.0)], [.. target.Select(value => value / 500.0)]);
}
