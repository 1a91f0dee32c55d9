using System.Reflection;
using Ascension.Coaching;
using Ascension.Skeletons.Documents;
using Ascension.Vision;
using NetArchTest.Rules;

namespace Ascension.Unit.Architecture;

public sealed class ProjectArrowTests
{
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["Skeletons"] = [],
        ["Grains.Abstractions"] = [],
        ["Storage"] = [],
        ["Streams"] = [],
        ["Coaching"] = ["Skeletons"],
        ["Vision"] = ["Skeletons"],
        ["Grains"] = ["Grains.Abstractions", "Skeletons", "Coaching", "Vision", "Storage"],
        ["Api"] = ["Grains.Abstractions", "Skeletons", "Storage", "Streams"],
        ["Silo"] = ["Grains", "Api", "Streams"],
        ["Demo"] = [],
    };

    [Fact]
    public void Projects_refer_only_along_the_arrows()
    {
        var turned =
            from project in Project.All.Values
            where !project.Folder.StartsWith("tests/", StringComparison.Ordinal)
            from target in project.Projects
            where !Allowed.GetValueOrDefault(project.Name, []).Contains(target)
            select $"{project.Name} must not refer to {target}";

        Offences.AssertNone(turned);
    }

    [Fact]
    public void Every_project_outside_the_tests_has_its_arrows_listed()
    {
        var unlisted = Project.All.Values
            .Where(project => !project.Folder.StartsWith("tests/", StringComparison.Ordinal))
            .Select(project => project.Name)
            .Except(Allowed.Keys);

        Offences.AssertNone(unlisted);
    }

    [Fact]
    public void Skeletons_need_no_package() => Assert.Empty(Project.All["Skeletons"].Packages);

    [Fact]
    public void Coaching_needs_no_package_but_the_one_that_checks_its_data() =>
        Assert.Equal(["NJsonSchema"], Project.All["Coaching"].Packages);

    [Theory]
    [InlineData("Vision")]
    [InlineData("Storage")]
    [InlineData("Demo")]
    public void Libraries_beside_the_grains_do_not_know_Orleans(string project) =>
        Assert.DoesNotContain(Project.All[project].Packages, package => package.Contains("Orleans"));

    [Fact]
    public void Pure_libraries_touch_neither_files_nor_network_nor_clock()
    {
        string[] outside =
        [
            "Orleans", "System.Net", "System.IO.File", "System.IO.FileStream", "System.IO.Directory",
            "System.Diagnostics.Process", "System.TimeProvider", "System.Threading.Timer", "Microsoft.Extensions",
        ];

        var impure = TypesOf(typeof(SkeletonDocumentCodec).Assembly, typeof(ClimbAnalyser).Assembly)
            .Should().NotHaveDependencyOnAny(outside).GetResult();

        Offences.AssertNone(impure.FailingTypeNames ?? []);
    }

    [Fact]
    public void Vision_knows_neither_Orleans_nor_the_web()
    {
        var impure = TypesOf(typeof(VisionException).Assembly)
            .Should().NotHaveDependencyOnAny("Orleans", "Microsoft.AspNetCore", "System.Net").GetResult();

        Offences.AssertNone(impure.FailingTypeNames ?? []);
    }

    [Fact]
    public void Package_versions_are_central()
    {
        var versioned =
            from path in Repository.Files(".csproj")
            from line in Repository.Lines(path)
            where line.Text.Contains("<PackageReference") && line.Text.Contains("Version=")
            select $"{path}:{line.Number}: versions belong to Directory.Packages.props";

        Offences.AssertNone(versioned);
    }

    private static Types TypesOf(params Assembly[] assemblies) => Types.InAssemblies(assemblies);
}
