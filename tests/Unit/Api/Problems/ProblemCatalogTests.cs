using System.Reflection;
using Ascension.Api.Problems;
using Ascension.Grains.Abstractions.Errors;
using Ascension.Unit.Architecture;

namespace Ascension.Unit.Api.Problems;

public sealed class ProblemCatalogTests
{
    private static readonly string[] Codes =
        [.. typeof(ErrorCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(field => (string)field.GetRawConstantValue()!)];

    [Fact]
    public void Every_code_has_exactly_one_kind() =>
        Assert.Equal(Codes.Order(), ProblemCatalog.All.Select(kind => kind.Code).Order());

    [Fact]
    public void Every_code_has_its_row_in_the_documentation()
    {
        var rows = Repository.Lines("docs/api.md").Select(line => line.Text).ToHashSet();

        Offences.AssertNone(ProblemCatalog.All
            .Select(kind => $"| `{kind.Code}` | {kind.Status} | {kind.Title} | {kind.Advice} |")
            .Where(row => !rows.Contains(row)));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    public void The_page_says_in_words_every_code_a_climber_can_meet(string language)
    {
        string[] neverShown =
        [
            ErrorCodes.Forbidden, ErrorCodes.ResultNotReady,
            ErrorCodes.IdempotencyMismatch, ErrorCodes.IdempotencyInProgress,
        ];
        var texts = Repository.Read($"Api/Page/texts/{language}.json");

        Offences.AssertNone(Codes.Except(neverShown).Where(code => !texts.Contains($"\"error.{code}\":")));
    }

    [Fact]
    public void An_unknown_code_leaks_nothing() =>
        Assert.Equal(ErrorCodes.InternalError, ProblemCatalog.Of("Npgsql: password authentication failed").Code);

    [Theory]
    [InlineData(400, ErrorCodes.InvalidRequest)]
    [InlineData(401, ErrorCodes.Unauthorized)]
    [InlineData(403, ErrorCodes.Forbidden)]
    [InlineData(404, ErrorCodes.NotFound)]
    [InlineData(405, ErrorCodes.InvalidRequest)]
    [InlineData(429, ErrorCodes.RateLimited)]
    [InlineData(500, ErrorCodes.InternalError)]
    [InlineData(502, ErrorCodes.InternalError)]
    public void An_answer_without_a_body_gets_the_code_of_its_status(int status, string code) =>
        Assert.Equal(code, ProblemCatalog.OfStatus(status).Code);

    [Fact]
    public void Field_errors_carry_the_names_clients_know()
    {
        Dictionary<string, string[]> errors = new()
        {
            ["Morphology.HeightCm"] = ["The field HeightCm must be between 80 and 250."],
        };

        var renamed = FieldErrorNames.ToWire(errors);

        Assert.Equal(["The field height_cm must be between 80 and 250."], renamed["morphology.height_cm"]);
    }
}
