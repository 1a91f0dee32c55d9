using System.Net;
using System.Net.Http.Headers;
using Ascension.Failure.Clients;
using Ascension.Failure.Hosting;

namespace Ascension.Failure.Media;

/// <summary>The bundled photo of a wall.</summary>
internal static class Photo
{
    /// <summary>Announces and uploads it.</summary>
    /// <returns>The id of its route.</returns>
    public static async Task<Guid> UploadAsync(Climber climber)
    {
        var photo = await File.ReadAllBytesAsync(
            Path.Combine(Repository.Root, "training", "samples", "wall.jpg"), TestContext.Current.CancellationToken);
        var ticket = (await climber.PostAsync(
            "/v1/analysis/route/request-upload", new { FileName = "wall.jpg", FileSize = photo.Length }))
            .Expect(HttpStatusCode.OK);
        using var content = new ByteArrayContent(photo);
        content.Headers.ContentType = new MediaTypeHeaderValue("image/jpeg");
        var uploaded = await climber.PutAsync(ticket, content);
        Assert.True((int)uploaded.Status is >= 200 and < 300, $"The upload was refused: {uploaded}");
        return ticket.GetProperty("route_id").GetGuid();
    }
}
