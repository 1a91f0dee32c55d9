namespace Ascension.Demo.Api;

/// <summary>Where and how to upload a video.</summary>
internal sealed record UploadTicket(Guid VideoId, Uri UploadUrl, string Method, Dictionary<string, string> Headers);
