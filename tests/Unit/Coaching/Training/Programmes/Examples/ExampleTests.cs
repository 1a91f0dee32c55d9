using Ascension.Coaching.Training.Programmes;
using Ascension.Unit.Architecture;
using Ascension.Unit.Coaching.Training.Programmes.Audit;

namespace Ascension.Unit.Coaching.Training.Programmes.Examples;

/// <summary>
/// The pages of docs/examples are what the generator makes today. With <c>ASCENSION_RENDER_EXAMPLES=1</c> in the
/// environment they are written anew, to be read before they are committed.
/// </summary>
public sealed class ExampleTests
{
    private const string Switch = "ASCENSION_RENDER_EXAMPLES";

    public static TheoryData<string> Names => [.. ExampleClimbers.All.Select(climber => climber.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_page_is_what_the_generator_makes(string name)
    {
        var climber = ExampleClimbers.All.Single(climber => climber.Name == name);
        var programme = ProgrammeGenerator.Default.Generate(climber.Profile, climber.Analyses, []);
        var page = new ProgrammePage(climber, programme).Write();
        var path = Path.Combine(Repository.Root, "docs", "examples", $"{name}.md");
        if (Environment.GetEnvironmentVariable(Switch) == "1")
        {
            File.WriteAllText(path, page);
        }

        Assert.Empty(ProgrammeAudit.Breaches(programme, [], climber.Profile.Start));
        Assert.Equal(File.ReadAllText(path), page);
    }
}
