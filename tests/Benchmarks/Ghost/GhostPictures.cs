using System.CommandLine;
using Ascension.Climbs.Ghosts;
using Ascension.Coaching;
using Ascension.Coaching.Ghosts;
using Ascension.Skeletons.Movement;

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
        ClimberBody whole = new(175, [], []);
        var drawn = new[]
        {
            ("slab", GhostWalls.Ladder(-20), whole), ("vertical", GhostWalls.Boulder(6), whole),
            ("overhang", GhostWalls.Ladder(30), whole),
            ("one_armed", GhostWalls.Ladder(-25), whole with { UnavailableLimbs = [Limb.LeftHand] }),
            ("large", GhostWalls.Big(1, 300), whole),
        };
        foreach (var (name, route, body) in drawn)
        {
            var plan = GhostPlanner.Default.Plan(route, body, null, CancellationToken.None);
            GhostPicture.Write(route, plan, Path.Combine(folder.FullName, $"{name}.png"));
        }
    }
}
