// Reads a video through ffmpeg, shrunk by it, and runs a network on it with onnxruntime-node: the obvious loop.
const { spawn } = require('node:child_process');

const [model, video, size] = process.argv.slice(2);
const side = Number(size);

let ort;
try {
  ort = require('onnxruntime-node');
} catch {
  console.log(JSON.stringify({ skipped: 'onnxruntime-node is not installed' }));
  process.exit(0);
}

async function* pictures(length) {
  const filter = `fps=15,crop='min(iw,ih)':'min(iw,ih)',scale=${side}:${side}:flags=area`;
  const ffmpeg = spawn('ffmpeg', [
    '-v', 'error', '-nostdin', '-i', video, '-an', '-vf', filter, '-f', 'rawvideo', '-pix_fmt', 'bgr24', 'pipe:1',
  ], { stdio: ['ignore', 'pipe', 'inherit'] });
  const picture = Buffer.alloc(length);
  let filled = 0;
  for await (const chunk of ffmpeg.stdout) {
    for (let at = 0; at < chunk.length;) {
      const count = Math.min(length - filled, chunk.length - at);
      chunk.copy(picture, filled, at, at + count);
      filled += count;
      at += count;
      if (filled === length) {
        yield picture;
        filled = 0;
      }
    }
  }
}

async function main() {
  const session = await ort.InferenceSession.create(model);
  const name = session.inputNames[0];
  const count = side * side;
  const numbers = new Float32Array(3 * count);
  const begin = process.hrtime.bigint();
  let frames = 0;
  for await (const picture of pictures(3 * count)) {
    for (let i = 0; i < count; i++) {
      numbers[i] = picture[3 * i];
      numbers[count + i] = picture[3 * i + 1];
      numbers[2 * count + i] = picture[3 * i + 2];
    }
    const outputs = await session.run({ [name]: new ort.Tensor('float32', numbers, [1, 3, side, side]) });
    const map = outputs[session.outputNames[0]].data;
    let best = 0;
    for (let i = 1; i < map.length; i++) {
      if (map[i] > map[best]) best = i;
    }
    frames++;
  }
  const wall = Number(process.hrtime.bigint() - begin) / 1e9;
  console.log(JSON.stringify({ frames, wall }));
}

main();
