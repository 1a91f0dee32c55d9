namespace Ascension.Demo;

/// <summary>What the demo is asked for.</summary>
/// <param name="Service">Address of the service.</param>
/// <param name="Data">Folder that remembers the demo climber's account.</param>
/// <param name="Video">The climb.</param>
/// <param name="Photo">A photo of the wall, if there is one.</param>
internal sealed record DemoRequest(Uri Service, DirectoryInfo Data, FileInfo Video, FileInfo? Photo);
