using System.Text.Json;

namespace Ascension.Integration.Api;

/// <summary>Marks a route on the bundled photo by hand, hold for hold, as its truth has them.</summary>
internal static class MarkedRoute
{
    /// <summary>Hands of the bundled climb: all holds before this one are for hands, in the climb's order.</summary>
    private const int Hands = 8;

    /// <summary>What the photo shows, in metres: 280 pixels are one.</summary>
    public const double WallHeightM = SampleWall.Height / 280.0;

    /// <summary>The route of the bundled climb.</summary>
    /// <param name="climber">Whose.</param>
    /// <param name="wallHeightM">Metres of wall on the photo; null: nobody measured it.</param>
    /// <param name="photo">The photo; null: from the front.</param>
    public static Task<(string Route, IReadOnlyList<string> Holds)> YellowAsync(
        ApiClient climber, double? wallHeightM = null, WallPhoto? photo = null) =>
        SelectAsync(climber, "yellow", Hands, starts: 2, wallHeightM, photo ?? WallPhoto.FromTheFront);

    /// <summary>Another route of the same wall.</summary>
    public static Task<(string Route, IReadOnlyList<string> Holds)> RedAsync(ApiClient climber) =>
        SelectAsync(climber, "red", int.MaxValue, starts: 1, null, WallPhoto.FromTheFront);

    /// <summary>Most of what the hands of an analysed climb held is of the route, and nothing else is.</summary>
    /// <param name="climber">Whose.</param>
    /// <param name="analysis">The analysis.</param>
    /// <param name="holds">The route's, in the order of the climb.</param>
    public static async Task AssertHeldAsync(ApiClient climber, string analysis, IReadOnlyList<string> holds)
    {
        var result = (await climber.GetAsync($"/v1/analysis/video/{analysis}/result")).Expect(200);
        var held = result.Json.GetProperty("contacts").EnumerateArray()
            .Where(contact => $"{contact.GetProperty("limb")}".EndsWith("_hand", StringComparison.Ordinal))
            .Select(contact => contact.TryGetProperty("hold_id", out var hold) ? $"{hold}" : "")
            .Where(hold => hold.Length > 0).Distinct().ToList();
        Assert.InRange(held.Count, 6, 8);
        Assert.Subset(holds.Take(8).ToHashSet(), held.ToHashSet());
    }

    private static async Task<(string Route, IReadOnlyList<string> Holds)> SelectAsync(
        ApiClient climber, string colour, int hands, int starts, double? wallHeightM, WallPhoto photo)
    {
        var route = await climber.UploadPhotoAsync(photo.Bytes);
        using var truth = JsonDocument.Parse(await File.ReadAllBytesAsync(SampleClimb.Find("wall.truth.json")));
        List<string> holds = [];
        foreach (var hold in truth.RootElement.GetProperty("holds").EnumerateArray()
            .Where(hold => $"{hold.GetProperty("colour")}" == colour))
        {
            var box = photo.Box([.. hold.GetProperty("box").EnumerateArray().Select(side => side.GetDouble())]);
            var added = await climber.PostAsync($"/v1/routes/{route}/holds", new
            {
                Type = $"{hold.GetProperty("type")}",
                Role = holds.Count < hands ? "hand" : "foot",
                Position = new
                {
                    X = (box[0] + box[2]) / 2 / SampleWall.Width,
                    Y = (box[1] + box[3]) / 2 / SampleWall.Height,
                },
                Box = new
                {
                    X = box[0] / SampleWall.Width,
                    Y = box[1] / SampleWall.Height,
                    W = (box[2] - box[0]) / SampleWall.Width,
                    H = (box[3] - box[1]) / SampleWall.Height,
                },
            });
            holds.Add(added.Expect(201)["id"]);
        }

        var top = Math.Min(hands, holds.Count) - 1;
        (await climber.PutAsync($"/v1/routes/{route}/selection", new
        {
            HoldIds = holds,
            StartIds = holds[..starts],
            FinishIds = holds[top..(top + 1)],
            WallAngleDeg = 0,
            WallHeightM = wallHeightM,
        })).Expect(200);
        return (route, holds);
    }
}
