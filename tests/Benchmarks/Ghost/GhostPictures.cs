using System.CommandLine;
using Ascension.Climbs.Ghosts;
using Ascension.Coaching;
using Ascension.Coaching.Ghosts;

namespace Ascension.Benchmarks.Ghost;

/// <summary>Draws five plans, so that a person can look at them.</summary>
internal static class GhostPictures
{
    public static Command CreateCommand()
    {
        Argument<DirectoryInfo> folder = new("folder");
        Command command = new("ghost-pictures", "Draws five ghosts, stance by stance, into a folder.") { folder };
        command.SetAction(arguments => Draw(arguments.GetRequiredValue(folder)));
        return command;
    }

    private static void Draw(DirectoryInfo folder)
    {
        folder.Create();
        var routes = new[]
        {
            ("ladder", GhostWalls.Ladder(0)), ("slab", GhostWalls.Ladder(-20)), ("overhang", GhostWalls.Ladder(30)),
            ("steep_boulder", GhostWalls.Boulder(10)), ("boulder", GhostWalls.Boulder(6)),
        };
        foreach (var (name, route) in routes)
        {
            var plan = GhostPlanner.Default.Plan(route, new ClimberBody(175, [], []), null, CancellationToken.None);
            GhostPicture.Write(route, plan, Path.Combine(folder.FullName, $"{name}.png"));
        }
    }
}
