# The skeleton model. Needs Debian's python3-torch, python3-onnx, python3-numba and python3-opencv.
DATA ?= out/data
MODELS ?= out/models
POSE_MINUTES ?= 180
POSE_FIGURES ?= 40000
POSE_WALLS ?= 3000
POSE_SIDE ?= 256

.PHONY: pose pose-data pose-train pose-evaluate pose-quick

pose: pose-data pose-train pose-evaluate

$(DATA)/figures/count:
	$(PYTHON) -m pose.figures --out $(DATA)/figures --count $(POSE_FIGURES) --seed 1

$(DATA)/held-out/count:
	$(PYTHON) -m pose.figures --out $(DATA)/held-out --count 500 --seed 900001

$(DATA)/held-out-wide/count:
	$(PYTHON) -m pose.figures --out $(DATA)/held-out-wide --count 500 --seed 900002 --spread 1.5

$(DATA)/walls/count:
	$(PYTHON) -m pose.backgrounds --walls $(DATA)/walls --holds $(DATA)/holds --count $(POSE_WALLS) --seed 3

pose-data: $(DATA)/figures/count $(DATA)/held-out/count $(DATA)/held-out-wide/count $(DATA)/walls/count

# Goes on where it was; remove out/models/pose.pt to start anew.
pose-train: pose-data
	$(PYTHON) -m pose.train --figures $(DATA)/figures --held-out $(DATA)/held-out --walls $(DATA)/walls \
	  --holds $(DATA)/holds --side $(POSE_SIDE) --minutes $(POSE_MINUTES) --out $(MODELS)/pose.pt
	$(PYTHON) -m pose.export --weights $(MODELS)/pose.pt --side $(POSE_SIDE) --out $(MODELS)/pose.onnx

pose-evaluate:
	$(PYTHON) -m pose.evaluate --model $(MODELS)/pose.onnx --side $(POSE_SIDE) --walls $(DATA)/walls \
	  --holds $(DATA)/holds --figures $(DATA)/held-out $(DATA)/held-out-wide

# Renders, trains, exports and evaluates, far too little of everything: proves the chain.
pose-quick:
	rm -rf $(QUICK)/pose
	$(PYTHON) -m pose.figures --out $(QUICK)/pose/figures --count 60 --seed 1
	$(PYTHON) -m pose.backgrounds --walls $(QUICK)/pose/walls --holds $(QUICK)/pose/holds --count 8 --seed 3
	$(PYTHON) -m pose.train --figures $(QUICK)/pose/figures --walls $(QUICK)/pose/walls --holds $(QUICK)/pose/holds \
	  --side 96 --steps 20 --batch 8 --validation 50 --workers 0 --out $(QUICK)/pose/pose.pt
	$(PYTHON) -m pose.export --weights $(QUICK)/pose/pose.pt --side 96 --out $(QUICK)/pose/pose.onnx
	$(PYTHON) -m pose.evaluate --model $(QUICK)/pose/pose.onnx --side 96 --walls $(QUICK)/pose/walls \
	  --holds $(QUICK)/pose/holds --figures $(QUICK)/pose/figures --count 50
